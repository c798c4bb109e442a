/** The pages and the API of deciding that belong to no task. */
@NullMarked
package org.keurwerk.audit.decision.web;

import org.jspecify.annotations.NullMarked;
