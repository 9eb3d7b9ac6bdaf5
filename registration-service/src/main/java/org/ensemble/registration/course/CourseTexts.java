package org.ensemble.registration.course;

import io.quarkus.qute.i18n.MessageBundle;

/** What course pages say. The words are in {@code messages/course_*.properties}. */
@MessageBundle("course")
public interface CourseTexts {
    String all();

    String none();

    String dates(String from, String to);

    String weeks(int weeks);

    String free();

    String needs();

    String host(String host);

    String when();

    String cost();

    String tools();

    String who();

    String byWeek();

    String week(int week);

    String principles();

    String paths();

    String pathsText();

    String languages();

    String join();

    String joinNew();

    String joinKnown();

    String open();

    String joined();

    String sessions();

    String leave();

    String over();

    String guest();

    String left();

    String contact();
}
