package org.ensemble.registration.learner;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.ensemble.platform.problem.Problems;
import org.jboss.logging.Logger;

/** Names and addresses as accounts have them. Asked when somebody joins or saves the profile, at no other time. */
@ApplicationScoped
public class Accounts {
    private static final Logger LOG = Logger.getLogger(Accounts.class);
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final UserInfo userInfo;

    Accounts(@RestClient UserInfo userInfo) {
        this.userInfo = userInfo;
    }

    /** The caller's account, or a problem that asks to try again: nothing is stored without it. */
    public Uni<Account> of(UUID learner) {
        return userInfo.mine()
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .invoke(account -> mustBe(learner, account))
                .onFailure()
                .transform(Accounts::problem);
    }

    private static void mustBe(UUID learner, Account account) {
        if (!learner.equals(account.sub())) {
            throw new IllegalStateException("userinfo speaks of somebody else");
        }
    }

    /** Who has been signed out there meanwhile signs in again; everything else passes. */
    private static RuntimeException problem(Throwable failure) {
        if (failure instanceof WebApplicationException answer
                && answer.getResponse().getStatus() == 401) {
            return Problems.notSignedIn();
        }
        LOG.warnf("userinfo can't be had: %s", failure);
        return Problems.of(503, "account-not-reached")
                .withHeader("Retry-After", 5)
                .build();
    }
}
