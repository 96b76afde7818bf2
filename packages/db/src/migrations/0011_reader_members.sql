-- Whether a member's link still works is told with the list of members; the link's secret is not.
grant select (user_id, expires_at, accepted_at) on invitations to cardinal_reader;
