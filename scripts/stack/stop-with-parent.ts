/**
 * Loaded into every child (`node --import`). The launcher keeps an IPC channel open to each: when the launcher dies,
 * even by `kill -9`, the channel closes and the child is told to end as if it had been asked (SIGTERM); should it not,
 * it is ended after ten seconds.
 */
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 10_000).unref();
});
// Listening must not keep a child alive that has nothing else to do.
process.channel?.unref();

export {};
