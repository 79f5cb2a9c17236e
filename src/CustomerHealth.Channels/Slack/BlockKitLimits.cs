namespace CustomerHealth.Channels.Slack;

/// <summary>
/// Slack's limits for messages and views, in characters where they are about text. Sources: the doc comments of Slack's own types
/// (3.2.0) and its Block Kit reference; the length of a whole message is undocumented and was measured by others.
/// </summary>
internal static class BlockKitLimits
{
    /// <summary>Blocks in a message.</summary>
    public const int Blocks = 50;

    /// <summary>Blocks in a modal or a Home.</summary>
    public const int ViewBlocks = 100;

    /// <summary>Bytes of a view's JSON.</summary>
    public const int ViewBytes = 250 * 1024;

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

    /// <summary>Options of a menu, or of one group of it.</summary>
    public const int Options = 100;

    /// <summary>Groups of a menu.</summary>
    public const int OptionGroups = 100;

    /// <summary>What an option says, or sends, and the head of a group.</summary>
    public const int OptionText = 75;

    /// <summary>What stands in an input or a menu while nothing is chosen.</summary>
    public const int Placeholder = 150;

    /// <summary>Head of a dialog that asks once more.</summary>
    public const int ConfirmTitle = 100;

    /// <summary>What such a dialog asks.</summary>
    public const int ConfirmText = 300;

    /// <summary>What its two buttons say.</summary>
    public const int ConfirmButton = 30;

    /// <summary>Label of an input, and its hint.</summary>
    public const int InputText = 2000;

    /// <summary>What can be typed into an input.</summary>
    public const int InputLength = 3000;

    /// <summary>Title of a modal, and what its two buttons say.</summary>
    public const int ViewTitle = 24;

    /// <summary>What a view carries unseen.</summary>
    public const int PrivateMetadata = 3000;

    /// <summary>An <c>action_id</c>, <c>block_id</c> or <c>callback_id</c>.</summary>
    public const int Id = 255;

    /// <summary>All texts of a message together; Slack refuses somewhere above 13,000.</summary>
    public const int MessageText = 12_000;
}
