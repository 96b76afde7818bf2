import os from 'node:os';

const MEGABYTE = 1024 * 1024;

/**
 * Server settings for a CRM on a machine that it shares with others: memory in proportion to what this process may
 * use (containers included), short queries on SSD, one clock.
 * @param memory bytes of RAM; what the machine or the container has, when left out
 */
export function settings(memory: number = usableMemory()): Record<string, string> {
  const ram = Math.floor(memory / MEGABYTE);
  return {
    shared_buffers: `${clamp(Math.floor(ram / 8), 64, 1024)}MB`,
    effective_cache_size: `${clamp(Math.floor(ram / 2), 256, 16_384)}MB`,
    work_mem: `${clamp(Math.floor(ram / 512), 4, 32)}MB`,
    maintenance_work_mem: `${clamp(Math.floor(ram / 64), 32, 256)}MB`,
    max_connections: '100',
    max_wal_size: '2GB',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_duration_statement: '1s',
    log_line_prefix: '%m [%p] ',
  };
}

/** Gives up crash safety for speed: only for data that a test makes and throws away. */
export const THROWAWAY_SETTINGS: Record<string, string> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '128MB',
  max_connections: '200',
  log_min_duration_statement: '-1',
};

function usableMemory(): number {
  const constrained = process.constrainedMemory();
  return constrained > 0 ? Math.min(constrained, os.totalmem()) : os.totalmem();
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
