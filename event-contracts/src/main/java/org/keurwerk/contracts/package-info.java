/**
 * What crosses Kafka, and nothing else: event records, topics, CloudEvents headers. A published type is never edited; a new meaning gets a new
 * version beside it. No service's domain code lives here.
 */
@NullMarked
package org.keurwerk.contracts;

import org.jspecify.annotations.NullMarked;
