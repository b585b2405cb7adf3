-- The meetings of the same body before and after.
with this as (
    select body_id, meeting_date from settled.meetings where meeting_id = $meeting_id
)
(
    select 'before' as place, m.meeting_id, m.meeting_date
    from settled.meetings as m, this
    where m.body_id = this.body_id and m.meeting_date < this.meeting_date and (m.has_agenda or m.has_minutes)
    order by m.meeting_date desc limit 1
)
union all
(
    select 'after', m.meeting_id, m.meeting_date
    from settled.meetings as m, this
    where m.body_id = this.body_id and m.meeting_date > this.meeting_date and (m.has_agenda or m.has_minutes)
    order by m.meeting_date limit 1
);
