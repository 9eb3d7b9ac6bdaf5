package org.ensemble.registration.enrolment;

import io.quarkus.qute.i18n.MessageBundle;

/** What the pages and letters of joining and leaving say. The words are in {@code messages/enrolment_*.properties}. */
@MessageBundle("enrolment")
public interface EnrolmentTexts {
    String joinTitle(String course);

    String joinHeading();

    String joinStep(int step);

    String consentHeading();

    String consentText();

    String consentLabel();

    String joinButton();

    String aboutHeading();

    String aboutIntro();

    String aboutSave();

    String aboutSkip();

    String welcomeHeading(String name);

    String welcomeText(String course, String date);

    String welcomeMail();

    String welcomePath();

    String welcomeChange();

    String welcomeNext();

    String welcomeSeat();

    String welcomeSessions();

    String welcomeCourse();

    String leaveHeading();

    String leaveIntro(String course);

    String leaveSeats();

    String leaveMail();

    String leaveProfile();

    String leaveButton();

    String leaveStay();

    String noticeWelcomeSubject(String course);

    String noticeWelcomeText(String course, String date);

    String noticeGoodbyeSubject(String course);

    String noticeGoodbyeText(String course);
}
