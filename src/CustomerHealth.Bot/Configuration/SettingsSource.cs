using System.Text.Json;

namespace CustomerHealth.Bot.Configuration;

/// <summary>The settings file and the environment together, and every mistake in them.</summary>
internal sealed class SettingsSource
{
    private const string FileName = "appsettings.json";
    private const string Environment = "environment";

    private readonly IConfigurationRoot _environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();
    private IReadOnlyDictionary<string, (int Line, int Column)> _places = new Dictionary<string, (int, int)>(StringComparer.Ordinal);

    private SettingsSource(string? file)
    {
        File = file;
        Folder = file is null ? Directory.GetCurrentDirectory() : Path.GetDirectoryName(Path.GetFullPath(file))!;
        var inFile = ReadFile(out var unreadable);
        Configuration = new ConfigurationBuilder().AddConfiguration(inFile).AddConfiguration(_environment).Build();
        Mistakes = unreadable is null ? [.. SettingsCheck.Of(Configuration, inFile).Concat(FontFolderFault()).Select(Placed)] : [unreadable];
    }

    /// <summary>The file; null when there is none.</summary>
    public string? File { get; }

    /// <summary>What relative paths of the file start from.</summary>
    public string Folder { get; }

    /// <summary>Everything that was configured; the environment wins.</summary>
    public IConfiguration Configuration { get; }

    /// <summary>All that is wrong; empty when all is well.</summary>
    public IReadOnlyList<SettingsMistake> Mistakes { get; }

    /// <summary>True when the file is the one that came with the program.</summary>
    public bool IsBundled => string.Equals(File, Bundled, StringComparison.Ordinal);

    private static string Bundled => Path.Combine(AppContext.BaseDirectory, FileName);

    /// <summary>Reads <paramref name="file"/>, or what stands in the default places.</summary>
    /// <exception cref="BadInputException">The file does not exist.</exception>
    public static SettingsSource Read(string? file)
    {
        if (file is not null && !System.IO.File.Exists(file))
            throw new BadInputException($"The settings file '{file}' does not exist.");
        string[] places = [Path.Combine(Directory.GetCurrentDirectory(), FileName), Bundled];
        return new SettingsSource(file ?? Array.Find(places, System.IO.File.Exists));
    }

    /// <summary>True when the environment sets it, and so wins over the file.</summary>
    public bool IsFromEnvironment(string key) => _environment.GetSection(key).Exists();

    private IConfiguration ReadFile(out SettingsMistake? unreadable)
    {
        unreadable = null;
        var builder = new ConfigurationBuilder();
        if (File is null)
            return builder.Build();
        try
        {
            var text = System.IO.File.ReadAllBytes(File);
            if (text is [])
                throw new JsonException("the file is empty; write at least {}");
            _places = JsonPlaces.Of(text);
            return builder.AddJsonFile(Path.GetFullPath(File), optional: false, reloadOnChange: false).Build();
        }
        catch (JsonException wrong)
        {
            unreadable = new SettingsMistake(File, (int)(wrong.LineNumber ?? 0) + 1, (int)(wrong.BytePositionInLine ?? 0) + 1, "CHB001", NotJson(wrong));
        }
        catch (InvalidDataException wrong)
        {
            unreadable = new SettingsMistake(File, 1, 1, "CHB001", wrong.InnerException?.Message ?? wrong.Message);
        }

        return new ConfigurationBuilder().Build();
    }

    /// <summary>Its sentence without the place, which stands before it, and without the reader's own words.</summary>
    private static string NotJson(JsonException wrong)
    {
        string[] tails = [" LineNumber:", " Path:", ", when isFinalBlock is true"];
        var end = tails.Select(tail => wrong.Message.IndexOf(tail, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(wrong.Message.Length).Min();
        return $"The settings cannot be read: {wrong.Message[..end].TrimEnd('.', ' ')}.";
    }

    private IEnumerable<SettingsFault> FontFolderFault()
    {
        if (Configuration[BotSettings.FontsKey] is { Length: > 0 } path && !Directory.Exists(BotSettings.Beside(Folder, path)))
            yield return new SettingsFault(BotSettings.FontsKey, "CHB003", $"{BotSettings.FontsKey} is '{path}', which is no folder; name one with TrueType files.");
    }

    /// <summary>Where a fault stands: at the key, or at its section when the key is missing.</summary>
    public SettingsMistake Placed(SettingsFault fault)
    {
        if (File is not null && !IsFromEnvironment(fault.Key))
        {
            for (var key = fault.Key; key is not null; key = ConfigurationPath.GetParentPath(key))
            {
                if (_places.TryGetValue(key, out var place))
                    return new SettingsMistake(File, place.Line, place.Column, fault.Code, fault.Sentence);
            }
        }

        return new SettingsMistake(Environment, 1, 1, fault.Code, fault.Sentence);
    }
}
