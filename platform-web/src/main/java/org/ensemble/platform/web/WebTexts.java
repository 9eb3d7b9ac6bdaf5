package org.ensemble.platform.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the frame around every page: {@code {web:home}}. French: messages/web_fr.properties. */
@MessageBundle("web")
public interface WebTexts {

    @Message("Skip to main content")
    String skipToContent();

    @Message("Main menu")
    String mainMenu();

    @Message("Account and language")
    String account();

    @Message("Home")
    String home();

    @Message("Course")
    String course();

    @Message("Live sessions")
    String liveSessions();

    @Message("Profile")
    String profile();

    @Message("Manage sessions")
    String manageSessions();

    @Message("Enrolments")
    String enrolments();

    @Message("Sign in")
    String signIn();

    @Message("Create an account")
    String createAccount();

    @Message("Sign out")
    String signOut();

    // Said in the other language, as it leads there.
    @Message("Français")
    String otherLanguage();

    @Message("Report a problem")
    String reportProblem();

    @Message("Date modified:")
    String dateModified();

    @Message("Ensemble: learning together, in both official languages.")
    String tagline();

    @Message("That didn't work. Check your connection and try again.")
    String connectionTrouble();

    @Message("Please correct the following")
    String correctFollowing();

    @Message("Error:")
    String error();

    @Message("Information:")
    String information();

    @Message("Done:")
    String done();

    @Message("Warning:")
    String warning();

    @Message("Cancel")
    String cancel();

    @Message("Go back")
    String goBack();

    @Message("Try again")
    String tryAgain();

    @Message("Save")
    String save();

    @Message("Delete")
    String delete();

    @Message("optional")
    String optional();

    @Message("What to do now")
    String whatToDo();

    @Message("Go to the home page")
    String goHome();

    @Message("If you write to us about it, give this number:")
    String reference();
}
