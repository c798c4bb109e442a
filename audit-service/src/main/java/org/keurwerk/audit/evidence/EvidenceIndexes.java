package org.keurwerk.audit.evidence;

import java.util.List;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

/** The indexes of GridFS, as its drivers expect them: they would make them at the first upload, and here they are there before. */
@Configuration(proxyBeanMethods = false)
class EvidenceIndexes {

    @Bean
    CollectionIndexes evidenceContentFiles() {
        return indexes(EvidenceContent.FILES, new Index("filename", Direction.ASC).on("uploadDate", Direction.ASC));
    }

    @Bean
    CollectionIndexes evidenceContentChunks() {
        return indexes(
                EvidenceContent.CHUNKS,
                new Index("files_id", Direction.ASC).on("n", Direction.ASC).unique());
    }

    private static CollectionIndexes indexes(String collection, Index index) {
        return new CollectionIndexes() {
            @Override
            public String collection() {
                return collection;
            }

            @Override
            public List<Index> indexes() {
                return List.of(index);
            }
        };
    }
}
