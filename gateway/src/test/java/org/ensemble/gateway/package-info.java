/** The gateway against real HTTP servers: small ones in the places of Keycloak and of the services. */
package org.ensemble.gateway;
