/** Pages and API with which the office publishes framework versions. */
@NullMarked
package org.keurwerk.audit.publishing.web;

import org.jspecify.annotations.NullMarked;
