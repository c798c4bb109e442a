package org.keurwerk.audit.evidence;

import org.bson.types.ObjectId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A note that a content is being received: no file holds it yet. */
@Document("evidence_receiving")
record Receiving(@Id ObjectId id) {}
