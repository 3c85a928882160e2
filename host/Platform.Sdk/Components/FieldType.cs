namespace Platform.Sdk.Components;

/// <summary>The kind of a field. All of them work without script.</summary>
public enum FieldType
{
    /// <summary>One line of text.</summary>
    Text,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>A password; its value is never written back to the page.</summary>
    Password,

    /// <summary>A short code of digits, such as a sign-in code.</summary>
    Code,

    /// <summary>A whole number, written as text with a keyboard of digits.</summary>
    Number,

    /// <summary>A number with decimals: text, never type=number, because that refuses the comma or the point. Bind it to a string or through the host's decimal binder.</summary>
    Decimal,

    /// <summary>A day, in the browser's own date field.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>Several lines, with a counter when a largest length is given. Nothing is cut.</summary>
    LongText,

    /// <summary>One of many choices in a closed list.</summary>
    Select,

    /// <summary>One of a few choices, all visible.</summary>
    Radios,

    /// <summary>Any number of choices.</summary>
    Checkboxes,

    /// <summary>One tick with its text beside it; posts <c>true</c> or nothing.</summary>
    Checkbox,

    /// <summary>Four steps in words, 0–3, with «Vet inte» and «Vill inte svara» set apart.</summary>
    Scale,

    /// <summary>A file to send.</summary>
    File,
}
