create function refuse_ledger_rewrite() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only: % on % refused', tg_op, tg_table_name;
end $$;
--> statement-breakpoint
create trigger operations_append_only before update or delete or truncate on operations
  for each statement execute function refuse_ledger_rewrite();
--> statement-breakpoint
create trigger changes_append_only before update or delete or truncate on changes
  for each statement execute function refuse_ledger_rewrite();
--> statement-breakpoint
insert into workspace default values;
