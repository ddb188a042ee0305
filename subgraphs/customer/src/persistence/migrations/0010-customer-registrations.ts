import { Migration } from '@mikro-orm/migrations';

/** A customer has several tax registrations, a key of another system's, a shipping address and metadata. */
export class CustomerRegistrations extends Migration {
  override up(): void {
    this.addSql(`
      alter table customer.customer
        add external_key text,
        add shipping_address jsonb,
        add metadata jsonb not null default '{}'`);
    // Whether a registration holds its GSTIN goes with its customer's status: an archived one's is free for another.
    this.addSql(`
      create table customer.tax_registration (
        customer_id text collate "C" not null references customer.customer (id),
        position int not null,
        category text not null constraint tax_category_is_known check (
          category in ('REGISTERED', 'COMPOSITION', 'UNREGISTERED', 'SEZ', 'OVERSEAS', 'UIN_HOLDER')),
        gstin text,
        place_of_supply char(2) not null,
        is_primary boolean not null,
        holds_gstin boolean not null,
        primary key (customer_id, position),
        constraint gstin_fits_the_tax_category check ((gstin is null) = (category in ('UNREGISTERED', 'OVERSEAS')))
      )`);
    this.addSql(`
      insert into customer.tax_registration
        select id, 0, tax_category, gstin, place_of_supply, true, status <> 'ARCHIVED' from customer.customer`);
    this.addSql(`drop index customer.customer_gstin_names_one_customer`);
    this.addSql(`
      alter table customer.customer drop column tax_category, drop column gstin, drop column place_of_supply`);
    this.addSql(`
      create unique index gstin_names_one_customer on customer.tax_registration (gstin) where holds_gstin`);
    this.addSql(`
      create unique index customer_has_one_primary_registration on customer.tax_registration (customer_id) where is_primary`);
    this.addSql(`
      create unique index external_key_names_one_customer on customer.customer (external_key) where status <> 'ARCHIVED'`);
    this.addSql(`create index customer_name on customer.customer ((lower(display_name) collate "C"), id)`);
    this.addSql(`create index customer_tags on customer.customer using gin (tags)`);
  }
}
