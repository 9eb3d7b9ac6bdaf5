package org.ensemble.drill.drive;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The roll of drill learners: made where they are missing, signed in where last time's session is over. */
public final class Roll {

    private static final String PASSWORD = "ensemble-drill";
    private static final int LOOKING_AT_ONCE = 32;

    private final Wire wire;
    private final URI site;
    private final Keycloak keycloak;
    private final KeptSessions kept;

    public Roll(Wire wire, URI site, Keycloak keycloak, Path folder) {
        this.wire = wire;
        this.site = site;
        this.keycloak = keycloak;
        this.kept = new KeptSessions(folder);
    }

    /** @param whoAmI a page of the site that answers 401 to strangers */
    public List<Learner> call(int count, String whoAmI, Progress progress) {
        List<Learner> learners = withCookies(keycloak.learners(count, PASSWORD));
        progress.say("%d drill learners have accounts", learners.size());
        Set<Learner> known = known(learners, whoAmI);
        progress.say("%d are still signed in from last time", known.size());
        List<Learner> strangers =
                learners.stream().filter(learner -> !known.contains(learner)).toList();
        signIn(strangers, progress);
        kept.write(learners);
        return learners;
    }

    /** Those of earlier runs who are still signed in. */
    public List<Learner> present(String whoAmI) {
        return List.copyOf(known(withCookies(keycloak.existing()), whoAmI));
    }

    public void forget() {
        kept.forget();
    }

    /** Writes the cookies as they are now: the site renews them as time goes. */
    public void keep(List<Learner> learners) {
        kept.write(learners);
    }

    private List<Learner> withCookies(Map<Integer, UUID> ids) {
        Map<Integer, Map<String, String>> cookies = kept.read();
        List<Learner> learners = new ArrayList<>();
        ids.forEach((number, id) ->
                learners.add(new Learner(number, id, new Visitor(wire, site, cookies.getOrDefault(number, Map.of())))));
        return learners;
    }

    private static Set<Learner> known(List<Learner> learners, String whoAmI) {
        Set<Learner> known = ConcurrentHashMap.newKeySet();
        List<Learner> maybe = learners.stream()
                .filter(learner -> !learner.visitor().kept().isEmpty())
                .toList();
        AtOnce.each(maybe, LOOKING_AT_ONCE, learner -> learner.visitor()
                .ask("GET", whoAmI, null, Map.of())
                .thenAccept(page -> {
                    // 404: signed in, and not in the course
                    if (page.ok() || page.status() == 404) {
                        known.add(learner);
                    }
                }));
        return known;
    }

    private void signIn(List<Learner> strangers, Progress progress) {
        // hashing passwords keeps every core busy: a few more than there are cores fill the gaps between
        int atOnce = 2 * Runtime.getRuntime().availableProcessors();
        Progress.Count count = progress.count("signed in", strangers.size());
        AtOnce.blocking(strangers, atOnce, learner -> {
            SignIn.signIn(learner.visitor(), Keycloak.email(learner.number()), PASSWORD);
            count.one();
        });
        count.done();
    }
}
