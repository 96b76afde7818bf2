-- Two words up to two typos apart share a delete: what is left of the first seven letters without one of them or, in words of
-- five letters and more, without two (SymSpell with its prefix index, W. Garbe).
drop index search_words_deletes;--> statement-breakpoint
create or replace function word_deletes(word text) returns text[] language sql immutable parallel safe strict as $$
  with once as (
    select overlay(begun placing '' from at for 1) as shape from (select left(word, 7)) b(begun), generate_series(1, length(begun)) at)
  select array_agg(distinct shape) from (
    select left(word, 7) as shape
    union all select shape from once
    union all select overlay(shape placing '' from at for 1) from once cross join lateral generate_series(1, length(shape)) at
      where length(word) >= 5) s
$$;--> statement-breakpoint
create index search_words_deletes on search_words using gin (word_deletes(word));
