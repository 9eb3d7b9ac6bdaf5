-- A course as everybody may read it, in both languages or not at all.
create table course (
    course        text primary key check (course ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
    title_en      text not null,
    title_fr      text not null,
    summary_en    text not null,
    summary_fr    text not null,
    host_en       text not null,
    host_fr       text not null,
    starts_on     date not null,
    ends_on       date not null check (ends_on >= starts_on),
    contact_name  text not null,
    contact_email text not null,
    published_at  timestamptz not null
);

create table course_week (
    course   text not null references course on delete cascade,
    week     int  not null check (week > 0),
    title_en text not null,
    title_fr text not null,
    text_en  text not null,
    text_fr  text not null,
    primary key (course, week)
);

create table course_principle (
    course   text not null references course on delete cascade,
    place    int  not null,
    title_en text not null,
    title_fr text not null,
    text_en  text not null,
    text_fr  text not null,
    primary key (course, place)
);
