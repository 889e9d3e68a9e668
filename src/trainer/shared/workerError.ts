/** What a worker has failed of, as it said itself; empty where it could not even be started. */
export function reasonOf({ message }: Pick<ErrorEvent, 'message'>): string {
  // A script that cannot be fetched fires an event without a message.
  return (message as string | undefined)?.replace(/^Uncaught (Error: )?/, '') ?? '';
}
