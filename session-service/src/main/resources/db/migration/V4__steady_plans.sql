-- In the first minute of a rush, before statistics are gathered, a plan made for empty tables would be kept: with 5,000 seats a batch of
-- 256 took 190 ms to judge. Planning each time costs a fraction of a millisecond and follows the tables as they grow.
alter function seat_judge(uuid, uuid[], text[]) set plan_cache_mode = force_custom_plan;
alter function seat_settle(uuid, timestamptz, uuid[], uuid[], bigint[], boolean[], text[], uuid[], text, int)
    set plan_cache_mode = force_custom_plan;
