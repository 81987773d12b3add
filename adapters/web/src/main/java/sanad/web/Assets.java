package sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Styles, scripts and fonts under one hashed folder, `/a/<hash>/<name>`, immutable for the
/// browser. Nothing else is ever served from there. Thread-safe.
@Controller
final class Assets {
  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
  private static final List<String> OWN =
      List.of(
          "app.css",
          "app.js",
          "plex-400.woff2",
          "plex-600.woff2",
          "plex-arabic-400.woff2",
          "plex-arabic-600.woff2",
          "naskh-400.woff2",
          "plex-mono-400.woff2",
          "OFL-1.1.txt");

  private final Map<String, Asset> assets = new LinkedHashMap<>();
  private final String folder;

  private record Asset(byte[] plain, byte[] zipped, String mediaType) {}

  Assets() {
    var digest = sha256();
    OWN.forEach(name -> add(name, "asset/" + name, digest));
    add("htmx.js", HTMX, digest);
    folder = "/a/" + HexFormat.of().formatHex(digest.digest(), 0, 6) + "/";
  }

  private void add(String name, String resource, MessageDigest digest) {
    try (var stream = Assets.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("assets: expected the resource " + resource);
      }
      var bytes = stream.readAllBytes();
      digest.update(bytes);
      assets.put(name, new Asset(bytes, zip(bytes), mediaType(name)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static byte[] zip(byte[] bytes) throws IOException {
    var zipped = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(zipped)) {
      zip.write(bytes);
    }
    return zipped.toByteArray();
  }

  private static String mediaType(String name) {
    if (name.endsWith(".css")) {
      return "text/css;charset=utf-8";
    }
    if (name.endsWith(".js")) {
      return "text/javascript;charset=utf-8";
    }
    return name.endsWith(".woff2") ? "font/woff2" : "text/plain;charset=utf-8";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /// The address of an asset.
  String path(String name) {
    return folder + name;
  }

  @GetMapping("/a/{hash}/{name}")
  ResponseEntity<byte[]> asset(
      @PathVariable String hash, @PathVariable String name, HttpServletRequest request) {
    var asset = assets.get(name);
    if (asset == null || !folder.equals("/a/" + hash + "/")) {
      return ResponseEntity.notFound().build();
    }
    var accepts = request.getHeader("Accept-Encoding");
    boolean zipped =
        accepts != null && accepts.contains("gzip") && asset.zipped().length < asset.plain().length;
    var answer =
        ResponseEntity.ok()
            .header("Cache-Control", "public, max-age=31536000, immutable")
            .header("Content-Type", asset.mediaType())
            .header("Vary", "Accept-Encoding");
    return zipped
        ? answer.header("Content-Encoding", "gzip").body(asset.zipped())
        : answer.body(asset.plain());
  }
}
