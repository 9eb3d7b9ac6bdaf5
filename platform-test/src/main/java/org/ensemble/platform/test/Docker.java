package org.ensemble.platform.test;

import org.testcontainers.DockerClientFactory;

/** Whether a Docker engine answers here and holds or can pull an image. */
final class Docker {
    private Docker() {}

    static boolean has(String image) {
        if (System.getenv("DOCKER_HOST") == null
                && !java.nio.file.Files.exists(java.nio.file.Path.of("/var/run/docker.sock"))) {
            return false;
        }
        var factory = DockerClientFactory.instance();
        if (!factory.isDockerAvailable()) {
            return false;
        }
        return factory.client().listImagesCmd().exec().stream()
                .anyMatch(found -> found.getRepoTags() != null
                        && java.util.Arrays.asList(found.getRepoTags()).contains(image));
    }
}
