namespace CustomerHealth.Documents.Templates;

/// <summary>What one rendering may use up: characters of output, characters that <c>concat</c> joins, steps of loops and partials.</summary>
internal sealed class RenderLimits
{
    private const int MostCharacters = 2 * 1024 * 1024;
    private const int MostSteps = 250_000;
    [ThreadStatic]
    private static RenderLimits? _current;
    private int _characters;
    private int _joined;
    private int _steps;

    /// <summary>The code of the limit that was passed, or of what was refused; null while neither was.</summary>
    public string? Passed { get; private set; }

    /// <summary>Those of the rendering that this thread is in: the engine hands helpers and partials nothing of ours.</summary>
    public static RenderLimits Current => _current ?? throw new InvalidOperationException("No template is being rendered on this thread.");

    /// <summary>Makes these the limits of this thread while something is rendered on it.</summary>
    public void Hold(Action rendering)
    {
        var outer = _current;
        _current = this;
        try
        {
            rendering();
        }
        finally
        {
            _current = outer;
        }
    }

    public void Written(int characters)
    {
        if ((_characters += characters) > MostCharacters)
            Stop(TemplateCode.TooLong, $"The document grew past {MostCharacters:N0} characters.");
    }

    /// <summary>Asked before the text is made.</summary>
    public void Joined(int characters)
    {
        if (characters > MostCharacters - _joined)
            Stop(TemplateCode.TooLong, $"The texts that 'concat' joins grew past {MostCharacters:N0} characters.");
        _joined += characters;
    }

    /// <summary>A row of a loop, or a partial.</summary>
    public void Stepped()
    {
        if (++_steps > MostSteps)
            Stop(TemplateCode.TooManySteps, $"The loops and partials ran past {MostSteps:N0} steps.");
    }

    /// <summary>A field that is compared as a number and is none: false would be a guess.</summary>
    /// <param name="sentence">What was seen, and what is allowed.</param>
    public void Refuse(string sentence) => Stop(TemplateCode.NotANumber, sentence);

    private void Stop(string code, string sentence)
    {
        Passed = code;
        throw new TemplateLimitException(sentence);
    }
}
