"""Times cmfrec's ALS (Cholesky) on ratings from a file: three arrays, int32 users, int32 movies, float32 ratings.

Usage: time_cmfrec.py FILE RANK LAMBDA THREADS. Prints ms per iteration, one number a line, the difference of a long and
a short fit, so that what comes before and after the iterations does not count.
"""

import sys
import time

import cmfrec
import numpy as np
import pandas as pd

SHORT, LONG, ROUNDS = 2, 17, 5


def seconds(ratings, rank, penalty, threads, iterations):
    model = cmfrec.CMF(
        k=rank,
        lambda_=penalty,
        method="als",
        use_cg=False,
        niter=iterations,
        center=False,
        user_bias=False,
        item_bias=False,
        use_float=True,
        nthreads=threads,
        precompute_for_predictions=False,
        verbose=False,
    )
    start = time.perf_counter()
    model.fit(ratings)
    return time.perf_counter() - start


def main():
    path, rank, penalty, threads = sys.argv[1], int(sys.argv[2]), float(sys.argv[3]), int(sys.argv[4])
    users, movies, values = np.fromfile(path, dtype=np.int32).reshape(3, -1)
    ratings = pd.DataFrame({"UserId": users, "ItemId": movies, "Rating": values.view(np.float32)})
    for _ in range(ROUNDS):
        spent = [seconds(ratings, rank, penalty, threads, iterations) for iterations in (SHORT, LONG)]
        print(1000 * (spent[1] - spent[0]) / (LONG - SHORT))


main()
