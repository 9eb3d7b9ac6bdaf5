package org.ensemble.registration.course;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What course pages say. French: {@code messages/course_fr.properties}. */
@MessageBundle("course")
public interface CourseTexts {
    @Message("Courses")
    String all();

    @Message("No course is open at the moment. Come back soon.")
    String none();

    @Message("{from} to {to}")
    String dates(String from, String to);

    @Message("{weeks} weeks")
    String weeks(int weeks);

    @Message("Free, and open to everybody")
    String free();

    @Message("All you need is a computer, a smartphone or a tablet.")
    String needs();

    @Message("Run by {host}.")
    String host(String host);

    @Message("When")
    String when();

    @Message("Cost")
    String cost();

    @Message("What you need")
    String tools();

    @Message("Who runs it")
    String who();

    @Message("Week by week")
    String byWeek();

    @Message("Week {week}")
    String week(int week);

    @Message("Principles that run through it")
    String principles();

    @Message("Three paths, as your time allows")
    String paths();

    @Message(
            "Everybody works through the same material and meets in the same live sessions. You can change your path at any time.")
    String pathsText();

    @Message(
            "Each week has a live session in English and another one in French. Each is an original of its own, not a translation.")
    String languages();

    @Message("Join the course")
    String join();

    @Message("Create an account and join")
    String joinNew();

    @Message("I have an account: sign in and join")
    String joinKnown();

    @Message("See the course")
    String open();

    @Message("You have joined this course.")
    String joined();

    @Message("See the live sessions")
    String sessions();

    @Message("Leave the course")
    String leave();

    @Message("This course is over.")
    String over();

    @Message("You can look around without an account. To join, you sign in or create one.")
    String guest();

    @Message("You have left the course. A message confirms it. You can join again at any time.")
    String left();

    @Message("Questions about accessibility")
    String contact();
}
