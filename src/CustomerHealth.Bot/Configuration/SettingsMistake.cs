namespace CustomerHealth.Bot.Configuration;

/// <summary>One mistake of the settings, where a person can find it.</summary>
/// <param name="File">The settings file, or <c>environment</c>.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1, in UTF-16 units.</param>
/// <param name="Code"><c>CHB001</c> not JSON, <c>CHB002</c> no such setting, <c>CHB003</c> wrong value, <c>CHB004</c> missing, <c>CHB005</c> a font that cannot be used.</param>
/// <param name="Sentence">What is wrong, and what to write instead.</param>
internal sealed record SettingsMistake(string File, int Line, int Column, string Code, string Sentence)
{
    /// <summary>As compilers say it, so that editors find the place.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}({Line},{Column}): error {Code}: {Sentence}");
}
