import { List } from '@mantine/core';

/** What a file of customers may say, and what is made of it. */
export function ImportRules() {
  return (
    <List size="sm">
      <List.Item>
        The columns are those of “Export CSV”. <code>legal_name</code>, <code>tax_category</code>, <code>gstin</code>{' '}
        and the billing address are needed; what a file has no column for stays as it is, and an empty cell empties it.
      </List.Item>
      <List.Item>
        A customer is known again by its <code>id</code>, else its <code>external_key</code>, else its{' '}
        <code>gstin</code>; who is not known is created, ACTIVE or DRAFT. An import changes no status.
      </List.Item>
      <List.Item>Rows that are wrong are left out and named; the others are imported.</List.Item>
      <List.Item>At most 10,000 rows and 4 MiB at once, as UTF-8.</List.Item>
    </List>
  );
}
