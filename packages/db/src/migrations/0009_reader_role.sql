-- The role behind which a model's tools read: it may select what people may be shown, and nothing else. Roles belong to the
-- whole server, so another database may have made it, perhaps at this very moment.
do $$
begin
  if not exists (select from pg_roles where rolname = 'cardinal_reader') then
    begin
      create role cardinal_reader nologin;
    exception
      when duplicate_object or unique_violation then null;
      when insufficient_privilege then
        raise exception 'This database user may not create roles. As an administrator of the server run: create role cardinal_reader nologin; grant cardinal_reader to %;', quote_ident(current_user);
    end;
  end if;
  if not pg_has_role(current_user, 'cardinal_reader', 'set') then
    begin
      execute format('grant cardinal_reader to %I', current_user);
    exception when insufficient_privilege then
      raise exception 'This database user may not act as cardinal_reader. As an administrator of the server run: grant cardinal_reader to %;', quote_ident(current_user);
    end;
  end if;
end $$;
--> statement-breakpoint
grant usage on schema public to cardinal_reader;
--> statement-breakpoint
grant select on records, labelled_values, record_links, companies, contacts, pipelines, stages, deals, tasks, notes, activities,
  operations, changes, profiles, workspace to cardinal_reader;
--> statement-breakpoint
grant select (id, email, username, first_name, last_name, name, is_active, is_deactivated, external_id, created_at, updated_at)
  on users to cardinal_reader;
--> statement-breakpoint
-- What history names: keys, and the models whose proposals were applied.
grant select (id, name) on api_keys to cardinal_reader;
--> statement-breakpoint
grant select (id, operation_id, model) on agent_actions to cardinal_reader;
