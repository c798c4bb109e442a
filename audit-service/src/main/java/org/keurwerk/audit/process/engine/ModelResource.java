package org.keurwerk.audit.process.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;

/**
 * A model under a name that does not depend on where the program lies: else the same model would be deployed again as a new version whenever it
 * starts from another folder.
 */
final class ModelResource extends ByteArrayResource implements ContextResource {

    private final String name;

    private ModelResource(byte[] content, String name) {
        super(content, name);
        this.name = name;
    }

    static ModelResource of(Resource resource) {
        try {
            String file = Objects.requireNonNull(resource.getFilename(), "a model has a file name");
            return new ModelResource(resource.getContentAsByteArray(), "processes/" + file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the model " + resource, e);
        }
    }

    @Override
    public String getPathWithinContext() {
        return name;
    }

    @Override
    public String getFilename() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
