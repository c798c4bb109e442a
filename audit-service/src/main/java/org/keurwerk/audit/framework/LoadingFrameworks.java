package org.keurwerk.audit.framework;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keurwerk.commons.text.Sha256;
import org.keurwerk.contracts.audit.Scope;
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
import tools.jackson.dataformat.yaml.YAMLMapper;

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
    private final YAMLMapper yaml = YAMLMapper.builder().build();

    LoadingFrameworks(
            MongoTemplate mongo, @Value("${keurwerk.frameworks:classpath*:frameworks/*.yaml}") Resource[] files) {
        this.mongo = mongo;
        this.files = files.clone();
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (Resource file : files) {
            load(file);
        }
    }

    private void load(Resource file) throws IOException {
        byte[] bytes = file.getContentAsByteArray();
        String hash = Sha256.of(bytes);
        FrameworkFile content = yaml.readValue(bytes, FrameworkFile.class);
        String id = Framework.idOf(content.key(), content.version());
        Framework loaded = mongo.findById(id, Framework.class);
        if (loaded == null) {
            insert(content.toFramework(hash));
        } else if (!loaded.fileHash().equals(hash)) {
            throw new IllegalStateException("The framework file " + file.getFilename() + " differs from " + id
                    + " as it was loaded. A version never changes: give the changed text a new version in a new file.");
        }
    }

    private void insert(Framework framework) {
        try {
            mongo.insert(framework);
            LOG.info("framework {} loaded", framework.id());
        } catch (DuplicateKeyException e) {
            LOG.debug("framework {} was loaded by another node at the same time", framework.id());
        }
    }

    record FrameworkFile(
            String key,
            String version,
            Map<String, String> name,
            LocalDate validFrom,
            LocalDate validTo,
            boolean illustrative,
            Set<Scope> scopes,
            OutcomeRule rule,
            List<Framework.Norm> norms) {

        Framework toFramework(String hash) {
            return new Framework(
                    Framework.idOf(key, version),
                    key,
                    version,
                    name,
                    validFrom,
                    validTo,
                    illustrative,
                    scopes,
                    rule,
                    norms,
                    hash,
                    1);
        }
    }
}
