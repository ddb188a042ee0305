import { escapeIdentifier, escapeLiteral, type Client } from 'pg';
import { subgraphs, type Subgraph } from './process-name';
import { withBackOff } from './retry';
import { rolePassword } from './secrets';

/** The database role that a subgraph logs in as. */
export const roleOf = (subgraph: Subgraph): string => `otpless_${subgraph}`;

/** Makes the role of each subgraph, once a server: roles are common to its databases. */
export async function ensureRoles(client: Client, ownerPassword: string): Promise<void> {
  for (const subgraph of subgraphs) {
    const role = roleOf(subgraph);
    const password = escapeLiteral(rolePassword(ownerPassword, subgraph));
    // Two processes that prepare databases of one server get in each other's way here; the second try finds the role.
    await withBackOff(
      async () => {
        const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
        await client.query(`${rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${role} LOGIN PASSWORD ${password}`);
      },
      { attempts: 5, firstDelayMs: 50 },
    );
  }
}

/** Gives each subgraph a schema of its own name in this database, which its role owns and no other can look into. */
export async function ensureSchemas(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
  for (const statement of privileges(rows[0]!.name)) await client.query(statement);
}

/** The statements that leave each role its own schema, and everybody else nothing. */
export function privileges(databaseName: string): string[] {
  const database = escapeIdentifier(databaseName);
  const everyone = [`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`, 'REVOKE CREATE ON SCHEMA public FROM PUBLIC'];
  return everyone.concat(
    subgraphs.flatMap((subgraph) => {
      const role = roleOf(subgraph);
      return [
        // Ingest copies its batches into a temporary table first.
        `GRANT CONNECT, TEMPORARY ON DATABASE ${database} TO ${role}`,
        `CREATE SCHEMA IF NOT EXISTS ${subgraph}`,
        `ALTER SCHEMA ${subgraph} OWNER TO ${role}`,
        `ALTER ROLE ${role} IN DATABASE ${database} SET search_path = ${subgraph}, public`,
      ];
    }),
  );
}
