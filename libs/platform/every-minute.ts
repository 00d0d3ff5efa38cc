const EVERY = 60_000;

/** Does it once the databases have answered, and every minute, one at a time. @returns how to stop it */
export function everyMinute(
  contact: Promise<void>,
  task: () => Promise<void>,
  onFailure: (error: unknown) => void,
): () => Promise<void> {
  let running = Promise.resolve();
  const next = () => {
    running = running.then(task).catch(onFailure);
  };
  void contact.then(next);
  const timer = setInterval(next, EVERY);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
