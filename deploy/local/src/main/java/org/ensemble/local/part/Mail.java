package org.ensemble.local.part;

import java.util.List;
import org.ensemble.local.Home;
import org.ensemble.local.Log;
import org.ensemble.local.Part;
import org.ensemble.local.Ports;
import org.ensemble.local.Software;

/** Takes all mail and shows it on a page; nothing leaves this machine. */
public final class Mail implements Part {

    private final Home home;
    private final Ports ports;

    public Mail(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public List<String> ports() {
        return List.of("mail", "mail-smtp");
    }

    @Override
    public String address() {
        return "http://localhost:" + ports.of("mail");
    }

    @Override
    public ProcessBuilder command() {
        List<String> command = Software.java(
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xss512k",
                "-cp",
                System.getProperty("java.class.path"),
                "org.ensemble.local.mail.MailServer",
                home.data("mail").toString(),
                Integer.toString(ports.of("mail-smtp")),
                Integer.toString(ports.of("mail")));
        return new ProcessBuilder(command);
    }

    @Override
    public boolean ready(Log log) {
        return Http.isOk(address() + "/api/messages?limit=1");
    }
}
