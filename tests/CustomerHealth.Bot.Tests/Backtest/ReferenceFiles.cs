using System.IO.Compression;

namespace CustomerHealth.Bot.Tests.Backtest;

/// <summary>The published tables and numbers that backtest is held to.</summary>
internal static class ReferenceFiles
{
    private static readonly string Base = AppContext.BaseDirectory;

    /// <summary>Expected numbers, or the scorecard they belong to.</summary>
    public static string Expected(string name) => Path.Combine(Base, "expected", name);

    /// <summary>The path of a table, unpacked into the folder of the command when it is packed.</summary>
    public static string Table(Cli cli, string name)
    {
        var packed = Path.Combine(Base, "reference", name + ".gz");
        if (!File.Exists(packed))
            return Path.Combine(Base, "telco", name);

        var path = cli.File(name);
        using var source = new GZipStream(File.OpenRead(packed), CompressionMode.Decompress);
        using var target = File.Create(path);
        source.CopyTo(target);
        return path;
    }
}
