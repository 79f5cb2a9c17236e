namespace CustomerHealth.Documents.Templates;

/// <summary>What one rendering may use up: characters of output and steps of loops.</summary>
internal sealed class RenderLimits
{
    private const int MostCharacters = 2 * 1024 * 1024;
    private const int MostSteps = 250_000;
    private int _characters;
    private int _steps;

    /// <summary>The code of the limit that was passed; null while none was.</summary>
    public string? Passed { get; private set; }

    public void Written(int characters)
    {
        if ((_characters += characters) > MostCharacters)
            Stop(TemplateCode.TooLong, $"The document grew past {MostCharacters:N0} characters.");
    }

    public void Stepped()
    {
        if (++_steps > MostSteps)
            Stop(TemplateCode.TooManySteps, $"The loops ran past {MostSteps:N0} steps.");
    }

    private void Stop(string code, string sentence)
    {
        Passed = code;
        throw new TemplateLimitException(sentence);
    }
}
