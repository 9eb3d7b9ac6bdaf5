package org.ensemble.session.planted;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the proofs named, test classes or {@code class#method}, in this process, until the first one that fails. */
final class Proofs implements TestExecutionListener {
    static final int GREEN = 0;
    static final int CAUGHT = 1;

    /** Begins the line that says who caught it. */
    static final String FAILED = "FAILED\t";

    private static final int NOTHING_RAN = 2;

    /** What fails before a test begins is a bug that doesn't run, not one that was caught. */
    private static final int BROKEN = 3;

    private boolean ran;

    private Proofs() {}

    public static void main(String[] proofs) {
        var watch = new Proofs();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(
                                        Stream.of(proofs).map(Proofs::selector).toList())
                                .configurationParameter("jqwik.shrinking.default", "OFF")
                                .build(),
                        watch);
        System.exit(watch.ran ? GREEN : NOTHING_RAN);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        ran |= test.isTest();
        if (result.getStatus() == Status.FAILED) {
            result.getThrowable().ifPresent(Throwable::printStackTrace);
            String said = result.getThrowable().map(Throwable::toString).orElse("");
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)
                    .println("\n" + FAILED + name(test) + "\t" + said.replaceAll("\\s+", " "));
            boolean broken = !test.isTest()
                    || result.getThrowable()
                            .filter(LinkageError.class::isInstance)
                            .isPresent();
            System.exit(broken ? BROKEN : CAUGHT);
        }
    }

    private static DiscoverySelector selector(String proof) {
        return proof.contains("#") ? selectMethod(proof) : selectClass(proof);
    }

    private static String name(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(method -> method.getClassName().replaceAll(".*\\.", "") + "." + method.getMethodName())
                .orElse(test.getDisplayName());
    }
}
