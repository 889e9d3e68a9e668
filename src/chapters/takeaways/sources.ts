export interface Source {
  readonly url: string;
  /** As the text cites it. */
  readonly short: string;
  readonly title: string;
  /** Who and where. */
  readonly detail: string;
}

/** What the article is built on, in the order of the list at its end. */
export const SOURCES = {
  koren2009: {
    url: 'https://doi.org/10.1109/MC.2009.263',
    short: 'Koren, Bell and Volinsky, 2009',
    title: 'Matrix Factorization Techniques for Recommender Systems',
    detail: 'Yehuda Koren, Robert Bell and Chris Volinsky. IEEE Computer 42 (8), 2009. The place to start.',
  },
  zhou2008: {
    url: 'https://doi.org/10.1007/978-3-540-68880-8_32',
    short: 'Zhou, Wilkinson, Schreiber and Pan, 2008',
    title: 'Large-Scale Parallel Collaborative Filtering for the Netflix Prize',
    detail:
      'Yunhong Zhou, Dennis Wilkinson, Robert Schreiber and Rong Pan. AAIM 2008. ALS with weighted λ, in parallel.',
  },
  hu2008: {
    url: 'https://doi.org/10.1109/ICDM.2008.22',
    short: 'Hu, Koren and Volinsky, 2008',
    title: 'Collaborative Filtering for Implicit Feedback Datasets',
    detail: 'Yifan Hu, Yehuda Koren and Chris Volinsky. ICDM 2008. ALS for traces instead of ratings.',
  },
  he2017: {
    url: 'https://doi.org/10.1145/3038912.3052569',
    short: 'He and others, 2017',
    title: 'Neural Collaborative Filtering',
    detail: 'Xiangnan He, Lizi Liao, Hanwang Zhang, Liqiang Nie, Xia Hu and Tat-Seng Chua. WWW 2017.',
  },
  rendle2020: {
    url: 'https://doi.org/10.1145/3383313.3412488',
    short: 'Rendle and others, 2020',
    title: 'Neural Collaborative Filtering vs. Matrix Factorization Revisited',
    detail: 'Steffen Rendle, Walid Krichene, Li Zhang and John Anderson. RecSys 2020.',
  },
  rendle2010: {
    url: 'https://doi.org/10.1109/ICDM.2010.127',
    short: 'Rendle, 2010',
    title: 'Factorization Machines',
    detail: 'Steffen Rendle. ICDM 2010.',
  },
  netflix: {
    url: 'https://en.wikipedia.org/wiki/Netflix_Prize',
    short: 'the Netflix Prize',
    title: 'The Netflix Prize',
    detail: 'The competition, 2006 to 2009, that made matrix factorization the usual baseline.',
  },
  spark: {
    url: 'https://spark.apache.org/docs/latest/ml-collaborative-filtering.html',
    short: 'Spark MLlib',
    title: 'Collaborative filtering in Spark MLlib',
    detail: 'The guide to ALS on many machines, for ratings and for implicit feedback.',
  },
  movielens: {
    url: 'https://grouplens.org/datasets/movielens/',
    short: 'MovieLens',
    title: 'The MovieLens data sets',
    detail: 'Real ratings of films, collected by GroupLens at the University of Minnesota.',
  },
  demo: {
    url: 'https://github.com/snowch/movie-recommender-demo',
    short: 'the tutorial’s repository',
    title: 'movie-recommender-demo',
    detail:
      'Where the file of the tutorial comes from, and the recipe by which the ratings of this page are drawn anew.',
  },
} as const satisfies Readonly<Record<string, Source>>;

export type SourceId = keyof typeof SOURCES;
