namespace CustomerHealth.Core.Accounts;

/// <summary>Latin letters that no Unicode normal form takes apart, and how people write them without the letter.</summary>
internal static class LatinLetters
{
    /// <summary>The plain letters for <paramref name="letter"/>; null when it is plain or can be decomposed.</summary>
    public static string? Plain(char letter) => letter switch
    {
        'ß' or 'ẞ' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'þ' or 'Þ' => "th",
        'ø' or 'Ø' => "o",
        'đ' or 'Đ' or 'ð' or 'Ð' => "d",
        'ł' or 'Ł' => "l",
        'ħ' or 'Ħ' => "h",
        'ŧ' or 'Ŧ' => "t",
        'ŋ' or 'Ŋ' => "n",
        'ı' => "i",
        _ => null,
    };
}
