package org.ensemble.local.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/** Stands where GreenMail would have a mailbox in memory: the mail is already in the {@link Letterbox}. */
enum Kept implements GreenMailUser {
    HERE;

    @Override
    public String getEmail() {
        return "";
    }

    @Override
    public String getLogin() {
        return "";
    }

    @Override
    public void deliver(MovingMessage message) {}

    @Override
    public void deliver(MimeMessage message) {}

    @Override
    public void create() {}

    @Override
    public void delete() {}

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void setPassword(String password) {}

    @Override
    public void authenticate(String password) {}

    @Override
    public String getQualifiedMailboxName() {
        return "";
    }
}
