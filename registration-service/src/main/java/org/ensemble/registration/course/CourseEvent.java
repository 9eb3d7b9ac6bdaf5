package org.ensemble.registration.course;

import java.time.LocalDate;
import org.ensemble.platform.event.Fact;
import org.ensemble.platform.event.Published;

/** Everything that courses tell the world. */
sealed interface CourseEvent extends Fact {
    String course();

    @Override
    default String key() {
        return course();
    }

    @Published("ensemble.registration.course.published.v1")
    record CoursePublished(String course, String titleEn, String titleFr, LocalDate startsOn, LocalDate endsOn)
            implements CourseEvent {}
}
