namespace CustomerHealth.Channels.Slack;

/// <summary>
/// Slack's limits for messages, in characters where they are about text. Sources: the doc comments of Slack's own types
/// (3.2.0) and its Block Kit reference; the length of a whole message is undocumented and was measured by others.
/// </summary>
internal static class BlockKitLimits
{
    /// <summary>Blocks in a message.</summary>
    public const int Blocks = 50;

    /// <summary>Text of a section, and of a context element.</summary>
    public const int SectionText = 3000;

    /// <summary>Fields in a section.</summary>
    public const int Fields = 10;

    /// <summary>Text in a field.</summary>
    public const int FieldText = 2000;

    /// <summary>Text of a header.</summary>
    public const int HeaderText = 150;

    /// <summary>Elements in a context block.</summary>
    public const int Context = 10;

    /// <summary>Elements in an actions block.</summary>
    public const int Actions = 25;

    /// <summary>What a button says.</summary>
    public const int ButtonText = 75;

    /// <summary>What a button sends.</summary>
    public const int ButtonValue = 2000;

    /// <summary>An <c>action_id</c> or <c>block_id</c>.</summary>
    public const int Id = 255;

    /// <summary>All texts of a message together; Slack refuses somewhere above 13,000.</summary>
    public const int MessageText = 12_000;
}
