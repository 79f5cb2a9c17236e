using System.IO.Compression;
using System.Text;

namespace CustomerHealth.Storage.Frozen;

/// <summary>Long text as short text: Brotli, then Base64, which every engine and every backup carries as it is.</summary>
internal static class PackedText
{
    public static string Of(string text)
    {
        var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal))
            brotli.Write(Encoding.UTF8.GetBytes(text));
        return Convert.ToBase64String(packed.ToArray());
    }

    /// <summary>Null when it is no packed text.</summary>
    public static string? Read(string packed)
    {
        try
        {
            using var brotli = new BrotliStream(new MemoryStream(Convert.FromBase64String(packed)), CompressionMode.Decompress);
            using var reader = new StreamReader(brotli, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
            return reader.ReadToEnd();
        }
        catch (Exception damaged) when (damaged is FormatException or InvalidOperationException or InvalidDataException or DecoderFallbackException)
        {
            return null;
        }
    }
}
