/** The server's settings as command-line arguments, so that a change of ours reaches data folders made before it. */
export function postgresSettings({ port, durable }: { port: number; durable: boolean }): string[] {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    shared_preload_libraries: 'timescaledb',
    'timescaledb.telemetry_level': 'off',
    'timescaledb.max_background_workers': 16,
    max_worker_processes: 32,
    // A hypertable locks each chunk it touches.
    max_locks_per_transaction: 256,
    shared_buffers: durable ? '256MB' : '128MB',
    max_wal_size: '2GB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    password_encryption: 'scram-sha-256',
    // What was acknowledged outlives a crash of the server in either case; of the machine, only where it is durable.
    synchronous_commit: 'on',
    fsync: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
