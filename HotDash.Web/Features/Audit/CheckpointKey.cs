using System.Security.Cryptography;
using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Features.Audit;

/// <summary>The signing key: a file outside the database, so that who rewrites the one cannot sign for it.</summary>
public static class CheckpointKey
{
    private const string Setting = "Audit:SigningKeyFile";
    private const string P256 = "1.2.840.10045.3.1.7";

    /// <summary>The private key; made when it is missing and may be. Null: none is configured.</summary>
    public static ECDsa? Open(CheckpointOptions options)
    {
        if (options.KeyFile is not { } file) return null;
        if (options.MakesKey && !File.Exists(file)) Make(file);
        return ReadPrivate(file);
    }

    /// <summary>Refuses, in one sentence, a key that cannot sign.</summary>
    public static void Check(CheckpointOptions options)
    {
        if (options.KeyFile is { } file && (!options.MakesKey || File.Exists(file))) ReadPrivate(file).Dispose();
    }

    /// <summary>A public key, or the public side of a private one.</summary>
    /// <param name="file">The PEM file.</param>
    /// <param name="setting">Where it was named.</param>
    public static ECDsa Read(string file, string setting)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(file));
            if (key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == P256) return key;
        }
        catch (Exception ex) when (ex is ArgumentException or CryptographicException)
        {
            // The sentence below says what is wanted.
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            key.Dispose();
            throw new StartRefusedException($"{setting}: {file} cannot be read ({ex.Message}).");
        }

        key.Dispose();
        throw new StartRefusedException($"{setting}: {file} is not an EC P-256 key in PEM form.");
    }

    private static ECDsa ReadPrivate(string file)
    {
        var key = Read(file, Setting);
        try
        {
            key.ExportParameters(includePrivateParameters: true);
            return key;
        }
        catch (CryptographicException)
        {
            key.Dispose();
            throw new StartRefusedException($"{Setting}: {file} holds a public key only; signing needs the private EC P-256 key.");
        }
    }

    private static void Make(string file)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var pem = key.ExportPkcs8PrivateKeyPem();
        var temporary = file + ".new";
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        File.Delete(temporary);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(temporary, options))
        {
            stream.Write(System.Text.Encoding.ASCII.GetBytes(pem));
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, file); // never over a key that is there
    }
}
