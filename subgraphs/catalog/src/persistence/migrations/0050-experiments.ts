import { Migration } from '@mikro-orm/migrations';

/** Plan versions offered by a weighted assignment; arms stay once they are offered, and so does who was given which. */
export class Experiments extends Migration {
  override up(): void {
    this.addSql(`
      create table catalog.experiment (
        id text collate "C" primary key,
        key text not null constraint experiment_key_names_one_experiment unique,
        name text not null,
        status text not null constraint experiment_status_is_known check (status in ('DRAFT', 'RUNNING', 'STOPPED')),
        version int not null,
        created_at timestamptz not null,
        started_at timestamptz,
        stopped_at timestamptz,
        constraint experiment_says_when_it_was_started_and_stopped check (
          (started_at is null) = (status = 'DRAFT') and (stopped_at is null) = (status <> 'STOPPED'))
      )`);
    this.addSql(`
      create table catalog.experiment_arm (
        experiment_id text collate "C" not null references catalog.experiment (id),
        key text not null,
        plan_version_id text collate "C" not null references catalog.plan_version (id),
        weight int not null constraint experiment_arm_weight_is_positive check (weight > 0),
        position int not null,
        primary key (experiment_id, key),
        constraint experiment_arm_is_another_version unique (experiment_id, plan_version_id)
      )`);
    this.addSql(`
      create function catalog.refuse_change_of_experiment_arm() returns trigger language plpgsql as $$
      begin
        if exists (
          select from catalog.experiment
          where id = coalesce(new.experiment_id, old.experiment_id) and status <> 'DRAFT') then
          raise exception 'experiment % was started: its arms never change', coalesce(new.experiment_id, old.experiment_id);
        end if;
        return coalesce(new, old);
      end $$`);
    this.addSql(`
      create trigger experiment_arm_never_changes before insert or update or delete on catalog.experiment_arm
      for each row execute function catalog.refuse_change_of_experiment_arm()`);
    this.addSql(`
      alter table catalog.subscription
        add experiment_id text collate "C",
        add arm_key text,
        add constraint subscription_has_an_arm_of_an_experiment check ((experiment_id is null) = (arm_key is null)),
        add constraint subscription_arm_exists foreign key (experiment_id, arm_key)
          references catalog.experiment_arm (experiment_id, key)`);
    this.addSql(`
      create index subscription_experiment on catalog.subscription (experiment_id, arm_key)
      where experiment_id is not null`);
    this.addSql(`
      create function catalog.refuse_change_of_subscription_arm() returns trigger language plpgsql as $$
      begin
        raise exception 'subscription % keeps the arm it was given', old.id;
      end $$`);
    this.addSql(`
      create trigger subscription_keeps_its_arm before update on catalog.subscription
      for each row when ((old.experiment_id, old.arm_key) is distinct from (new.experiment_id, new.arm_key))
      execute function catalog.refuse_change_of_subscription_arm()`);
  }
}
