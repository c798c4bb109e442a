package org.keurwerk.audit.framework;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.keurwerk.commons.time.BusinessTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Loads framework files that are not loaded yet. A file that changed after it was loaded stops the start: what trajectories pin must not change
 * under them; a change is a new version in a new file.
 */
@Component
@Order(1)
class LoadingFrameworks implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(LoadingFrameworks.class);

    private final MongoTemplate mongo;
    private final Resource[] files;
    private final FrameworkUploads uploads;
    private final UploadingFramework uploading;
    private final BusinessTime time;

    LoadingFrameworks(
            MongoTemplate mongo,
            FrameworkUploads uploads,
            UploadingFramework uploading,
            BusinessTime time,
            @Value("${keurwerk.frameworks:classpath*:frameworks/*.yaml}") Resource[] files) {
        this.mongo = mongo;
        this.time = time;
        this.uploads = uploads;
        this.uploading = uploading;
        this.files = files.clone();
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (Resource file : files) {
            load(file);
        }
        uploading.complete();
    }

    private void load(Resource file) throws IOException {
        byte[] bytes = file.getContentAsByteArray();
        FrameworkSchema.Checked checked = FrameworkSchema.check(bytes);
        Framework content = checked.framework()
                .orElseThrow(() -> new IllegalStateException(
                        "The framework file " + file.getFilename() + " does not fit: " + checked.faults()));
        Framework loaded = mongo.findById(content.id(), Framework.class);
        if (loaded == null) {
            insert(content);
        } else if (!loaded.fileHash().equals(content.fileHash())) {
            throw new IllegalStateException("The framework file " + file.getFilename() + " differs from " + content.id()
                    + " as it was loaded. A version never changes: give the changed text a new version in a new file.");
        }
        uploads.keepShipped(content, new String(bytes, StandardCharsets.UTF_8), bytes.length, time.now());
    }

    private void insert(Framework framework) {
        try {
            mongo.insert(framework);
            LOG.info("framework {} loaded", framework.id());
        } catch (DuplicateKeyException e) {
            LOG.debug("framework {} was loaded by another node at the same time", framework.id());
        }
    }
}
