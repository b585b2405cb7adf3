-- The persons that are asked about, as they stand.
create or replace temp table near_links as
select r.* from settled.person_links as r
where r.mention_id in (from asked_mentions)
    and r.pack_no in (
        select pack_no from near.before.person_groups
        union
        select pack_no from held_groups
        union
        select pack_no from near.before.first_printings where relation = 'mentions'
    )
    and r.mention_id not in (select mention_id from near.before.person_links);
insert into near.before.person_links from near_links;
insert into near.settled.person_links from near_links;

create or replace temp table held_people as
select distinct person_id from near.before.person_links where mention_id in (from asked_mentions);

insert into near.before.people select r.* from settled.people as r where r.person_id in (from held_people);
insert into near.settled.people from near.before.people;
insert into near.before.person_names select r.* from settled.person_names as r where r.person_id in (from held_people);
insert into near.settled.person_names from near.before.person_names;
insert into near.before.person_posts select r.* from settled.person_posts as r where r.person_id in (from held_people);
insert into near.settled.person_posts from near.before.person_posts;
insert into near.before.name_doubts
select r.* from settled.name_doubts as r
where r.kind = 'person' and (r.left_id in (from held_people) or r.right_id in (from held_people));
insert into near.settled.name_doubts from near.before.name_doubts where kind = 'person';
