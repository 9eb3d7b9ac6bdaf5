package org.ensemble.registration.course;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ensemble.registration.course.CourseEvent.CoursePublished;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.NullUnmarked;

/** A published course. Both languages are there, or it isn't published. */
@Entity
@Table(name = "course")
@NullUnmarked // Hibernate fills the fields
public class Course {
    @Id
    String course;

    @Column(name = "title_en")
    String titleEn;

    @Column(name = "title_fr")
    String titleFr;

    @Column(name = "summary_en")
    String summaryEn;

    @Column(name = "summary_fr")
    String summaryFr;

    @Column(name = "host_en")
    String hostEn;

    @Column(name = "host_fr")
    String hostFr;

    @Column(name = "starts_on")
    LocalDate startsOn;

    @Column(name = "ends_on")
    LocalDate endsOn;

    @Column(name = "contact_name")
    String contactName;

    @Column(name = "contact_email")
    String contactEmail;

    @Column(name = "published_at")
    Instant publishedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "course_week", joinColumns = @JoinColumn(name = "course"))
    @OrderColumn(name = "week")
    @ListIndexBase(1)
    List<Topic> weeks;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "course_principle", joinColumns = @JoinColumn(name = "course"))
    @OrderColumn(name = "place")
    @ListIndexBase(1)
    List<Topic> principles;

    public String slug() {
        return course;
    }

    public String title(String language) {
        return language.equals("fr") ? titleFr : titleEn;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    public String contactName() {
        return contactName;
    }

    public String contactEmail() {
        return contactEmail;
    }

    CoursePublished published() {
        return new CoursePublished(course, titleEn, titleFr, startsOn, endsOn);
    }
}
