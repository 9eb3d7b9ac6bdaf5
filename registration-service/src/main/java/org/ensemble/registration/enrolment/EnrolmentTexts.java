package org.ensemble.registration.enrolment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages and letters of joining and leaving say. French: {@code messages/enrolment_fr.properties}. */
@MessageBundle("enrolment")
public interface EnrolmentTexts {
    @Message("Join “{course}”")
    String joinTitle(String course);

    @Message("Join the course")
    String joinHeading();

    @Message("Step {step} of 2")
    String joinStep(int step);

    @Message("What is kept about you")
    String consentHeading();

    @Message(
            "Your name and e-mail address as your account gives them, and your answers on these pages. Other learners see only the name that you choose. Facilitators see your answers, to prepare the course and to meet your needs. Nothing goes to anybody else, and you can leave at any time.")
    String consentText();

    @Message("I agree that this is kept so that I can take the course")
    String consentLabel();

    @Message("Join the course")
    String joinButton();

    @Message("About you")
    String aboutHeading();

    @Message(
            "You have joined. This page helps the facilitators prepare; skip it if you like. You can change your answers in your profile.")
    String aboutIntro();

    @Message("Save and go on")
    String aboutSave();

    @Message("Skip this")
    String aboutSkip();

    @Message("Welcome, {name}!")
    String welcomeHeading(String name);

    @Message("You have joined “{course}”, which begins on {date}.")
    String welcomeText(String course, String date);

    @Message("A message that confirms it is on its way to you.")
    String welcomeMail();

    @Message("Your path")
    String welcomePath();

    @Message("Change it in my profile")
    String welcomeChange();

    @Message("What comes next")
    String welcomeNext();

    @Message("Take a seat in a live session: there is one each week in each language.")
    String welcomeSeat();

    @Message("Choose a live session")
    String welcomeSessions();

    @Message("Back to the course")
    String welcomeCourse();

    @Message("Leave the course?")
    String leaveHeading();

    @Message("If you leave “{course}”:")
    String leaveIntro(String course);

    @Message("your seats and your places in line are given back at once, and those who wait move up;")
    String leaveSeats();

    @Message("you get a last message that confirms it, then no more about this course;")
    String leaveMail();

    @Message("your profile stays, so that you can join again. Places in line are not kept.")
    String leaveProfile();

    @Message("Leave the course")
    String leaveButton();

    @Message("Stay in the course")
    String leaveStay();

    @Message("Welcome to {course}")
    String noticeWelcomeSubject(String course);

    @Message(
            "You have joined “{course}”. It begins on {date}. Choose a live session and take a seat: there is one each week in each language.")
    String noticeWelcomeText(String course, String date);

    @Message("You have left {course}")
    String noticeGoodbyeSubject(String course);

    @Message(
            "You have left “{course}”. Your seats and your places in line are given back. You can join again at any time.")
    String noticeGoodbyeText(String course);
}
