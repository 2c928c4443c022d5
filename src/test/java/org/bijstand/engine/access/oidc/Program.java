package org.bijstand.engine.access.oidc;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A program of the organisation, which gets access tokens from the provider and asks the application by them. */
record Program(TestProvider provider, ProviderBrowser network) {

    String token() throws IOException {
        String pair = TestProvider.PROGRAM + ":" + TestProvider.PROGRAM_SECRET;
        String answer = network.send(HttpRequest.newBuilder(URI.create(provider.issuer() + "/oauth2/token"))
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials")))
                .body();
        return new ObjectMapper().readTree(answer).get("access_token").asText();
    }

    HttpResponse<String> ask(String method, URI address, String token) {
        return network.send(HttpRequest.newBuilder(address)
                .method(method, BodyPublishers.noBody())
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json"));
    }
}
