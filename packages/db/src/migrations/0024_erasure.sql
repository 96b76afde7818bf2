-- The ledger's changes may be rewritten in one way: an erasure blanks the values of their diffs. It is let through within the
-- transaction that entered the erasure, which names it in the setting `cardinal.erasure`; the field ids stay, and nothing
-- else of the row changes but `released`, which is emptied with them.
create function refuse_change_rewrite() returns trigger language plpgsql as $$
declare
  erasure text := current_setting('cardinal.erasure', true);
  standing jsonb := to_jsonb(old);
  wanted jsonb := to_jsonb(new);
begin
  if erasure <> ''
    and exists (select from operations o where o.id::text = erasure and o.kind like '%.erase' and o.at = now())
    and wanted - array['diff', 'released'] = standing - array['diff', 'released']
    and new.diff = (select coalesce(jsonb_object_agg(field, '[null, null]'::jsonb), '{}') from jsonb_object_keys(old.diff) field)
    and coalesce(wanted -> 'released', 'null') in ('null', coalesce(standing -> 'released', 'null'))
  then
    return new;
  end if;
  raise exception 'the ledger is append-only: % on % refused', tg_op, tg_table_name;
end $$;
--> statement-breakpoint
drop trigger changes_append_only on changes;
--> statement-breakpoint
create trigger changes_append_only before delete or truncate on changes
  for each statement execute function refuse_ledger_rewrite();
--> statement-breakpoint
create trigger changes_only_blanked before update on changes
  for each row execute function refuse_change_rewrite();
