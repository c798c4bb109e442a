/** The pages and the API of interventions. */
@NullMarked
package org.keurwerk.audit.intervention.web;

import org.jspecify.annotations.NullMarked;
