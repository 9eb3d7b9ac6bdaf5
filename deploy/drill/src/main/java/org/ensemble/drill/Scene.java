package org.ensemble.drill;

import java.net.URI;
import java.util.List;
import org.ensemble.drill.drive.Keycloak;
import org.ensemble.drill.drive.Progress;
import org.ensemble.drill.drive.Roll;
import org.ensemble.drill.drive.Wire;
import org.ensemble.drill.gather.Database;
import org.ensemble.drill.gather.Outbox;
import org.ensemble.drill.gather.Quiet;
import org.ensemble.drill.gather.Readers;
import org.ensemble.drill.gather.RegistrationBooks;
import org.ensemble.drill.gather.SessionBooks;
import org.ensemble.drill.gather.Topics;

/** Everything a drill meets on the running stack. */
record Scene(
        URI site,
        Wire wire,
        Keycloak keycloak,
        Roll roll,
        SessionBooks sessions,
        RegistrationBooks registration,
        Topics topics,
        Quiet quiet,
        Progress progress)
        implements AutoCloseable {

    /** As many connections as a few thousand browsers would have: beyond that, requests wait here and their wait counts. */
    private static final int CONNECTIONS = 2000;

    static Scene of(RunningStack stack, Progress progress) {
        Wire wire = new Wire(CONNECTIONS);
        Keycloak keycloak = new Keycloak(
                wire,
                URI.create(stack.text("/keycloakAdmin/url")),
                stack.text("/keycloakAdmin/user"),
                stack.text("/keycloakAdmin/password"));
        SessionBooks sessions = new SessionBooks(database(stack, "session"));
        RegistrationBooks registration = new RegistrationBooks(database(stack, "registration"));
        Quiet quiet = new Quiet(
                List.of(Outbox.of(registration), Outbox.of(sessions)), new Readers(stack.kafka()), registration);
        return new Scene(
                stack.site(),
                wire,
                keycloak,
                new Roll(wire, stack.site(), keycloak, stack.drills()),
                sessions,
                registration,
                new Topics(stack.kafka()),
                quiet,
                progress);
    }

    private static Database database(RunningStack stack, String name) {
        String at = "/databases/" + name;
        return new Database(stack.text(at + "/url"), stack.text(at + "/user"), stack.text(at + "/password"));
    }

    @Override
    public void close() {
        wire.close();
    }
}
