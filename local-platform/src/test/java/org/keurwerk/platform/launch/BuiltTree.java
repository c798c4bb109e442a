package org.keurwerk.platform.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/** A tree that looks built: every jar is where the build puts it, and has nothing in it but its manifest. */
record BuiltTree(Path home) {

    static BuiltTree in(Path home) throws IOException {
        BuiltTree tree = new BuiltTree(home);
        for (String service : Platform.SERVICES) {
            tree.jar(service + "/target/" + service + "-1.0.0-SNAPSHOT.jar", "org.example.Main");
        }
        tree.jar("local-platform/target/local-platform-tether.jar", null);
        return tree;
    }

    Installation installation() {
        return new Installation(home);
    }

    Path jar(String name, @Nullable String mainClass) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (mainClass != null) {
            manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, mainClass);
        }
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.finish();
        }
        return file;
    }

    /** Does what taking a service's jar apart would have done. */
    Path takenApart(String service) throws IOException {
        Path boot = installation().serviceJar(service);
        Path taken = Files.createDirectories(home.resolve("local-platform/target/prepared/" + service));
        Files.writeString(
                taken.resolve("build"),
                Files.size(boot) + " " + Files.getLastModifiedTime(boot).toMillis());
        return Files.copy(boot, taken.resolve(service + ".jar"));
    }
}
